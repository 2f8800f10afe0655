# Point 12: system jobs wait for their client
job "system" {
  type = "system"
  datacenters = ["*"]
  priority = 50
  update {
    min_healthy_time = "0s"
  }
  group "g" {
    count = 1
    ephemeral_disk {
      size = 110
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
