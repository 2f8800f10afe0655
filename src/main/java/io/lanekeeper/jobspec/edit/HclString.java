package io.lanekeeper.jobspec.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as HCL literals. */
public final class HclString {
    private static final Pattern INSERTION = Pattern.compile("([$%])\\{");
    private static final Pattern REFERENCE = Pattern
            .compile("\\$\\{(?:(?:node|attr|meta|env)(?:\\.[\\p{L}_][\\p{L}\\p{N}_-]*)+|NOMAD_[A-Za-z0-9_]+)}");

    private HclString() {}

    /** In quotes; a reference such as {@code ${node.datacenter}} stays one, any other insertion is escaped. */
    static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        Matcher reference = REFERENCE.matcher(text);
        int at = 0;
        while (reference.find()) {
            result.append(escaped(text.substring(at, reference.start()))).append(reference.group());
            at = reference.end();
        }
        return result.append(escaped(text.substring(at))).append('"').toString();
    }

    /** In quotes; nothing in it is an insertion. */
    public static String literal(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> result.append(Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return INSERTION.matcher(result).replaceAll("$1$1{");
    }
}
