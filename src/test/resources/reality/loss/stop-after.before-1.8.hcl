# Point 12: before a client is back and ready its jobs are evaluated already
job "stop-after" {
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
    stop_after_client_disconnect = "60s"
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
