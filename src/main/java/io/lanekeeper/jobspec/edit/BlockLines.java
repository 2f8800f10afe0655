package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Body.Item;
import io.lanekeeper.jobspec.hcl.BodyParser;
import io.lanekeeper.jobspec.hcl.Span;
import java.util.List;
import java.util.Map;

/**
 * Puts blocks into others and takes them out again, so that the second undoes the first to the byte: how many blank
 * lines go in follows from what stands around, and the same surroundings tell how many to take out.
 */
final class BlockLines {
    private final String text;
    private final Layout layout;

    /** What the line after a place has. */
    private enum Next {
        BLANK,
        CLOSING_BRACE,
        OTHER
    }

    BlockLines(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /**
     * Puts a block into another.
     *
     * @param after the block's kin, after the last of which the new one goes; otherwise it goes to the top
     */
    Change add(Block into, List<Block> after, String type, Map<String, String> attributes) {
        Body body = into.body();
        String block = layout.block(type, attributes, layout.within(into));
        if (!body.span().of(text).contains("\n")) {
            return intoOneLine(into, block);
        }
        if (!after.isEmpty()) {
            int at = after.getLast().lineEnd();
            return afterItem(at, into, layout.block(type, attributes, layout.indentAt(after.getLast().span().start())));
        }
        List<Item> top = body.items().stream().takeWhile(Attribute.class::isInstance).toList();
        if (!top.isEmpty()) {
            return afterItem(top.getLast().lineEnd(), into, block);
        }
        return Change.insert(BodyParser.nextLine(text, body.span().start()), block + layout.newline());
    }

    private Change afterItem(int at, Block into, String block) {
        return Change.insert(at, next(at, into.body()) == Next.OTHER ? block : layout.newline() + block);
    }

    private Change intoOneLine(Block into, String block) {
        Span span = into.body().span();
        String end = layout.newline() + block + layout.indentAt(into.span().start());
        if (into.body().items().isEmpty()) {
            return Change.insert(span.end(), end);
        }
        String inside = layout.newline() + layout.within(into) + span.of(text).strip() + layout.newline();
        return new Change(span, inside + end);
    }

    /** Takes a block out, with its lines and the blank line that {@link #add} would have put there. */
    Change remove(Block block, Body from) {
        int start = layout.lineStart(block.span().start());
        int end = block.lineEnd();
        if (!text.substring(start, block.span().start()).isBlank()) {
            return new Change(block.span(), "");
        }
        Next next = next(end, from);
        if (BodyParser.nextLine(text, from.span().start()) == start) {
            return switch (next) {
                case BLANK -> new Change(new Span(start, text.indexOf('\n', end) + 1), "");
                case CLOSING_BRACE -> text.substring(from.span().start(), start).isBlank()
                        ? new Change(new Span(beforeLineEnd(start), from.span().end()), "")
                        : new Change(new Span(start, end), "");
                case OTHER -> new Change(new Span(start, end), "");
            };
        }
        int blank = layout.lineStart(start - 1);
        boolean blankBefore = blank >= from.span().start() && text.substring(blank, start).isBlank();
        return new Change(new Span(blankBefore && next != Next.OTHER ? blank : start, end), "");
    }

    private int beforeLineEnd(int lineStart) {
        return lineStart > 1 && text.charAt(lineStart - 2) == '\r' ? lineStart - 2 : lineStart - 1;
    }

    private Next next(int at, Body body) {
        int lineEnd = text.indexOf('\n', at);
        if (lineEnd >= 0 && lineEnd < body.span().end()) {
            return text.substring(at, lineEnd).isBlank() ? Next.BLANK : Next.OTHER;
        }
        return text.substring(at, Math.max(at, body.span().end())).isBlank() ? Next.CLOSING_BRACE : Next.OTHER;
    }
}
