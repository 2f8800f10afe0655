# Point 8: two at a time
job "parallel" {
  type = "service"
  datacenters = ["*"]
  priority = 50
  update {
    min_healthy_time = "0s"
    max_parallel = 5
    healthy_deadline = "20s"
    progress_deadline = "30s"
  }
  group "g" {
    count = 4
    ephemeral_disk {
      size = 110
    }
    migrate {
      max_parallel = 2
      min_healthy_time = "1s"
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
        cpu = 20
        memory = 16
      }
    }
  }
}
