# Point 5: from 1.8.4 on servers take it to run on a client that is down
job "sysbatch-runs" {
  type = "sysbatch"
  datacenters = ["*"]
  priority = 50
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
