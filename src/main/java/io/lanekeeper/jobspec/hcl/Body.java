package io.lanekeeper.jobspec.hcl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands between two braces, or in a whole file.
 *
 * @param span without the braces
 */
public record Body(Span span, List<Item> items) {
    public Body {
        items = List.copyOf(items);
    }

    /** An attribute or a block. */
    public sealed interface Item {
        Span span();

        /** Where the next line begins; the end of {@link #span} if something else follows on the line. */
        int lineEnd();
    }

    public record Attribute(Span span, int lineEnd, String name, Expression value) implements Item {}

    /**
     * {@code type "label" { body }}.
     *
     * @param span from the type to the closing brace, which it includes
     */
    public record Block(Span span, int lineEnd, String type, List<Label> labels, Body body) implements Item {
        public Block {
            labels = List.copyOf(labels);
        }
    }

    /** A label, without its quotes. */
    public record Label(Span span, String text) {}

    public Stream<Attribute> attributes() {
        return items.stream().filter(Attribute.class::isInstance).map(Attribute.class::cast);
    }

    public Stream<Block> blocks() {
        return items.stream().filter(Block.class::isInstance).map(Block.class::cast);
    }

    public Stream<Block> blocks(String type) {
        return blocks().filter(b -> b.type().equals(type));
    }

    public Optional<Attribute> attribute(String name) {
        return attributes().filter(a -> a.name().equals(name)).findFirst();
    }
}
