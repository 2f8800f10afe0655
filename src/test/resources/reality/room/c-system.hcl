# Point 13: system jobs do so by default
job "c-system" {
  type = "system"
  datacenters = ["*"]
  priority = 60
  group "g" {
    count = 1
    ephemeral_disk {
      size = 110
    }
    constraint {
      attribute = "${node.unique.name}"
      operator = "regexp"
      value = "^[ab]3$"
    }
    task "t" {
      driver = "mock_driver"
      config {
        run_for = "900h"
      }
      kill_timeout = "1s"
      resources {
        cpu = 300
        memory = 200
      }
    }
  }
}
