package io.lanekeeper.jobspec.bench;

import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A job file as large as wished: groups with comments, constraints, templates, nested configuration. */
final class LargeJob {
    private static final String GROUP = """

              # Group %1$d of this job. It replicates one database, and says here at some length why it is as it is:
              # a comment is what people write most of, so a reader should be quick about it.
              group "group-%1$05d" {
                count = 1

                constraint {
                  attribute = "${node.datacenter}"
                  value     = "shanghai" // where its source stands
                }

                /* The reach of the network. */
                network {
                  port "http" {
                    to = 8080 + %1$d %% 10
                  }
                }

                task "main" {
                  driver = "dtle"

                  config {
                    SrcConnectionConfig {
                      Host = "10.1.%2$d.%3$d"
                      Port = 3306
                      User = "replicator"
                    }
                    ReplicateDoDb = [
                      { TableSchema = "db%1$d", Tables = [{ TableName = "a" }, { TableName = "b" }] },
                    ]
                    DropTableIfExists = false
                  }

                  env {
                    NAME   = "group-${NOMAD_GROUP_NAME}-%1$d"
                    REGION = upper(local.region)
                  }

                  template {
                    destination = "local/settings-%1$d.ini"
                    data        = <<-EOT
                      [server]
                      {{ range service "database-%1$d" }}
                      address = {{ .Address }}:{{ .Port }}
                      {{ end }}
                      region  = ${local.region}
                      threads = 16
                      EOT
                  }

                  resources {
                    cpu    = 500
                    memory = 256
                  }
                }
              }
            """;

    private LargeJob() {}

    static String hcl(int size) {
        StringBuilder text = new StringBuilder("""
                variable "region" {
                  default = "east"
                }
                locals {
                  region = "${var.region}-1"
                }
                job "large" {
                  datacenters = ["shanghai"]
                """);
        for (int i = 0; text.length() < size; i++) {
            text.append(GROUP.formatted(i, i / 250, i % 250));
        }
        return text.append("}\n").toString();
    }

    /** The same in JSON; about as many groups as fill the size. */
    static String json(int size) {
        return read(hcl(size * 2 / 5)).json().toPrettyString();
    }

    static JobFile read(String text) {
        return switch (JobFile.read("large.nomad.hcl", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case JobFileResult.Read read -> read.file();
            case JobFileResult.Failed failed -> throw new IllegalStateException(failed.failure().toString());
        };
    }
}
