# Point 8: moves at once where the drain is forced
job "batch" {
  type = "batch"
  datacenters = ["dc1","dc2"]
  priority = 50
  group "g" {
    count = 2
    ephemeral_disk {
      size = 110
    }
    constraint {
      attribute = "${node.unique.name}"
      operator = "regexp"
      value = "^b[12]$"
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
