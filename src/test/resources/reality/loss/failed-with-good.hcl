# Point 1: beside a failed group the others move as ever
job "failed-with-good" {
  type = "service"
  datacenters = ["*"]
  priority = 50
  update {
    min_healthy_time = "0s"
    max_parallel = 5
    healthy_deadline = "20s"
    progress_deadline = "30s"
  }
  group "bad" {
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
      delay = "10m"
      delay_function = "constant"
      unlimited = true
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
  group "good" {
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
      value = "^a1$|^b1$"
    }
    affinity {
      attribute = "${node.unique.name}"
      value = "a1"
      weight = 100
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
