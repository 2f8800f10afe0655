# Point 2: a new version that is not healthy yet is rolled out one by one
job "rolling" {
  type = "service"
  datacenters = ["dc1","dc2"]
  priority = 50
  update {
    max_parallel = 1
    min_healthy_time = "5m"
    healthy_deadline = "10m"
    progress_deadline = "20m"
    health_check = "task_states"
  }
  group "g" {
    count = 3
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
        cpu = 20
        memory = 16
      }
    }
  }
}
