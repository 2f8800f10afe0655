# Point 10: a client with two addresses has a port once for each from 1.9 on
job "ports" {
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
    count = 2
    ephemeral_disk {
      size = 110
    }
    migrate {
      min_healthy_time = "1s"
      max_parallel = 1
    }
    network {
      port "p" {
        static = 8080
      }
    }
    task "t" {
      driver = "mock_driver"
      config {
        run_for = "900h"
      }
      kill_timeout = "1s"
      resources {
        cpu = 20
        memory = 16
      }
    }
  }
}
