# Every block that Nomad knows, as small as its parser takes it.
job "every-block" {
  datacenters = ["dc1"]

  vault {
    policies = ["p"]
  }
  secret "for-all" {
    provider = "p"
    path     = "q"
  }
  task "lone" {
    driver = "d"
  }
  ui {
    description = "d"
    link {
      label = "l"
      url = "u"
    }
  }
  multiregion {
    strategy {
    }
    region "west" {
    }
  }
  group "g" {
    consul {}
    scaling {
      max = 3
      policy {
        cooldown = "1m"
        a = [1]
        o = {x = 1}
        check "c" {
          source = "s"
          strategy "t" {
            target = 1
          }
        }
      }
    }
    network {
      mode = "bridge"
      dns {}
      cni {}
    }
    service {
      name = "s"
      weights {}
      check {
        header {
          A = ["b", 840]
        }
      }
      connect {
        sidecar_service {
          meta { a = "b" }
          proxy {
            expose {
              path {
                path = "/x"
              }
            }
            transparent_proxy {}
            upstreams {
              destination_name = "d"
              local_bind_port = 1
              config { a_b = 1 }
              mesh_gateway {}
            }
            config { c_d = "e" }
          }
        }
        sidecar_task {
          resources {}
          logs {}
          volume_mount { volume = "v" }
          config { a_b = "c" }
        }
      }
    }
    service {
      name = "t"
      connect {
        gateway {
          proxy {
            envoy_gateway_bind_addresses "l" {
              address = "1"
            }
            config { a_b = 1 }
          }
          ingress {
            tls {
              sds {}
            }
            listener {
              service {
                name = "n"
                tls {
                  sds {}
                }
                request_headers {
                  add {
                    A_b = "c"
                  }
                }
              }
            }
          }
          terminating {
            service {
              name = "n"
            }
          }
          mesh {}
        }
      }
    }
    service {
      name = "n"
      connect { native = true }
    }
    task "t" {
      driver = "d"
      vault {}
      consul {}
      csi_plugin {
        id = "i"
        type = "node"
      }
      schedule {
        cron {
          start = "a"
          end = "b"
        }
      }
      secret "s" {
        provider = "p"
        path = "q"
        config { a_b = 1 }
        env { A = "B" }
      }
      identity {}
      identity {
        name = "other"
      }
      scaling "cpu" {
        max = 1
        policy { a = 1 }
      }
      action "a" {
        command = "c"
      }
      template {
        data = "x"
        change_script { command = "c" }
        wait {}
      }
      resources {
        numa {}
        device "d" {}
      }
    }
  }
}
