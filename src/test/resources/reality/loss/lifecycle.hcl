# Point 6: a task that ends before the main one starts needs no room beside it
job "lifecycle" {
  type = "service"
  datacenters = ["dc1"]
  priority = 50
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
    task "init" {
      driver = "mock_driver"
      config {
        run_for = "1s"
      }
      kill_timeout = "1s"
      lifecycle {
        hook = "prestart"
        sidecar = false
      }
      resources {
        cpu = 30
        memory = 900
      }
    }
    task "main" {
      driver = "mock_driver"
      config {
        run_for = "900h"
      }
      kill_timeout = "1s"
      resources {
        cpu = 30
        memory = 900
      }
    }
  }
}
