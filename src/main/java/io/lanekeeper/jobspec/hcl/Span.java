package io.lanekeeper.jobspec.hcl;

/** A range of characters in a text, from {@code start} up to but without {@code end}. */
public record Span(int start, int end) {
    public String of(String text) {
        return text.substring(start, end);
    }
}
