# Point 5: done is done on each client
job "sysbatch-done" {
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
        run_for = "2s"
      }
      kill_timeout = "1s"
      resources {
        cpu = 20
        memory = 16
      }
    }
  }
}
