package io.lanekeeper.jobspec;

import java.util.List;

/** Why. */
public record JobspecFailure(String file, int line, int column, String textKey, List<String> arguments) {}
