package io.lanekeeper.jobspec.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between two braces, or in the whole file: attributes and blocks in order. */
public record Body(List<Item> items) {
    public Body {
        items = List.copyOf(items);
    }

    /** An attribute or a block, from its first character up to its last. */
    public sealed interface Item {
        int start();

        int end();
    }

    public record Attribute(String name, int start, int end, Expression value) implements Item {}

    /**
     * A block.
     *
     * @param open offset of the opening brace
     * @param end offset after the closing brace
     */
    public record Block(String type, List<String> labels, int start, int open, int end, Body body) implements Item {
        public Block {
            labels = List.copyOf(labels);
        }

        /** The first label; empty when there is none. */
        public String label() {
            return labels.isEmpty() ? "" : labels.getFirst();
        }
    }

    public Optional<Attribute> attribute(String name) {
        for (Item item : items) {
            if (item instanceof Attribute a && a.name().equals(name)) {
                return Optional.of(a);
            }
        }
        return Optional.empty();
    }

    public List<Attribute> attributes() {
        List<Attribute> all = new ArrayList<>();
        items.forEach(i -> {
            if (i instanceof Attribute a) {
                all.add(a);
            }
        });
        return all;
    }

    public List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        items.forEach(i -> {
            if (i instanceof Block b) {
                all.add(b);
            }
        });
        return all;
    }

    public List<Block> blocks(String type) {
        return blocks().stream().filter(b -> b.type().equals(type)).toList();
    }
}
