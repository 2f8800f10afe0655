# Point 13: throws out who is less important where nothing else is left
job "b-vip" {
  type = "service"
  datacenters = ["*"]
  priority = 70
  update {
    min_healthy_time = "0s"
    max_parallel = 5
    healthy_deadline = "20s"
    progress_deadline = "30s"
  }
  group "g" {
    count = 1
    ephemeral_disk {
      size = 110
    }
    migrate {
      min_healthy_time = "1s"
      max_parallel = 1
    }
    constraint {
      attribute = "${node.unique.name}"
      operator = "regexp"
      value = "^[ab]3$"
    }
    affinity {
      attribute = "${node.unique.name}"
      value = "a3"
      weight = 100
    }
    task "t" {
      driver = "mock_driver"
      config {
        run_for = "900h"
      }
      kill_timeout = "1s"
      resources {
        cpu = 1000
        memory = 500
      }
    }
  }
}
