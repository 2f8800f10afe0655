package io.lanekeeper.nomad;

/** The secret ID of an ACL token. Never printed. */
public record Token(String secret) {
    @Override
    public String toString() {
        return "Token(****)";
    }
}
