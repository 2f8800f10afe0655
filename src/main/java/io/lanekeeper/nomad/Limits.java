package io.lanekeeper.nomad;

import java.time.Duration;

/**
 * What a client puts up with.
 *
 * @param connect until a connection stands
 * @param silent without a single byte
 * @param whole one call from its start to its last byte
 * @param answerBytes size of one answer, unpacked
 * @param depth how deep an answer's JSON may nest
 * @param parallel calls at a time
 */
public record Limits(Duration connect, Duration silent, Duration whole, long answerBytes, int depth, int parallel) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(180),
            1L << 29, 200, 16);

    public Limits withSilent(Duration newSilent) {
        return new Limits(connect, newSilent, whole, answerBytes, depth, parallel);
    }

    public Limits withWhole(Duration newWhole) {
        return new Limits(connect, silent, newWhole, answerBytes, depth, parallel);
    }

    public Limits withAnswerBytes(long newAnswerBytes) {
        return new Limits(connect, silent, whole, newAnswerBytes, depth, parallel);
    }
}
