# Point 9: it finds the room taken
job "everywhere" {
  type = "system"
  datacenters = ["dc1","dc2"]
  priority = 60
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
        cpu = 300
        memory = 64
      }
    }
  }
}
