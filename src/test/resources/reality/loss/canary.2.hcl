# Point 2: a canary waits to be looked at when a client dies
job "canary" {
  type = "service"
  datacenters = ["dc1"]
  priority = 50
  update {
    max_parallel = 1
    canary = 1
    min_healthy_time = "0s"
  }
  group "g" {
    count = 2
    ephemeral_disk {
      size = 110
    }
    migrate {
      min_healthy_time = "1s"
      max_parallel = 1
    }
    constraint {
      operator = "distinct_hosts"
      value = "true"
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
