package io.lanekeeper.scheduling.preview;

import java.util.Optional;

/** Something in a job that the preview left out of account. */
public record NotModelled(String namespace, String job, Optional<String> group, String what) {}
