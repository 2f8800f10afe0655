# Point 4: a healthy system job that some clients will not do for does not wait
job "system-constrained" {
  type = "system"
  datacenters = ["*"]
  priority = 50
  constraint {
    attribute = "${meta.rack}"
    operator = "="
    value = "r1"
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
