# Point 1: one that may never be placed anew counts as there
job "failed-never" {
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
    count = 1
    ephemeral_disk {
      size = 110
    }
    migrate {
      min_healthy_time = "1s"
      max_parallel = 1
    }
    restart {
      attempts = 0
      mode = "fail"
    }
    reschedule {
      delay = "5s"
      delay_function = "constant"
      unlimited = false
      attempts = 0
    }
    task "t" {
      driver = "mock_driver"
      config {
        run_for = "1s"
        exit_code = 1
      }
      kill_timeout = "1s"
      resources {
        cpu = 20
        memory = 16
      }
    }
  }
}
