# Point 13: is thrown out, for it is less important
job "a-fill" {
  type = "service"
  datacenters = ["*"]
  priority = 30
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
      value = "^b3$"
    }
    task "t" {
      driver = "mock_driver"
      config {
        run_for = "900h"
      }
      kill_timeout = "1s"
      resources {
        cpu = 1500
        memory = 1000
      }
    }
  }
}
