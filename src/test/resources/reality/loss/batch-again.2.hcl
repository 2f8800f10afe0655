# Point 3: work of an older version does not count as done
job "batch-again" {
  type = "batch"
  datacenters = ["dc1"]
  priority = 50
  group "g" {
    count = 2
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
