# Point 8: batch work stays until the deadline
job "batch" {
  type = "batch"
  datacenters = ["*"]
  priority = 50
  group "g" {
    count = 3
    ephemeral_disk {
      size = 110
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
