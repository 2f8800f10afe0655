# Point 2: an old allocation is placed anew by the old version's rules
job "canary-elsewhere" {
  type = "service"
  datacenters = ["dc1","dc2"]
  priority = 50
  update {
    max_parallel = 1
    canary = 1
    min_healthy_time = "0s"
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
      value = "^b2$"
    }
    task "t" {
      driver = "mock_driver"
      config {
        run_for = "900h"
      }
      kill_timeout = "1s"
      resources {
        cpu = 25
        memory = 16
      }
    }
  }
}
