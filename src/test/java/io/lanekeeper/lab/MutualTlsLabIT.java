package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.TlsProblem;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cluster that wants a certificate from everyone. */
@Timeout(600)
class MutualTlsLabIT {
    @Test
    void wishForACertificateIsNamed() {
        try (Lab lab = Lab.start(MutualTlsLabIT.class, "--mtls")) {
            assertThat(ClusterPull.pull(lab.connection(), Progress.NONE, new CancelToken()))
                    .isInstanceOfSatisfying(PullResult.Failed.class, failed -> assertThat(failed.failure())
                            .isInstanceOfSatisfying(NomadFailure.Tls.class, tls -> assertThat(tls.problem())
                                    .isEqualTo(TlsProblem.WANTS_CLIENT_CERTIFICATE)));
        }
    }
}
