# Point 7: a spread counts what this very evaluation ended
job "spread" {
  type = "service"
  datacenters = ["*"]
  priority = 50
  update {
    min_healthy_time = "0s"
    max_parallel = 5
    healthy_deadline = "20s"
    progress_deadline = "30s"
  }
  spread {
    attribute = "${node.datacenter}"
    weight = 60
  }
  spread {
    attribute = "${meta.rack}"
    weight = 40
  }
  group "g" {
    count = 5
    ephemeral_disk {
      size = 110
    }
    migrate {
      min_healthy_time = "1s"
      max_parallel = 1
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
