// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document into nodes that know their line and column. Values stay text: nothing becomes a double. */
final class YamlReader {
    /** Sections and lists inside each other. */
    static final int MAX_DEPTH = 32;

    private static final String SYNTAX_REMEDY = "Correct the YAML there; look at indentation, colons and quotes.";

    private final String source;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, ConfigNode> anchors = new HashMap<>();
    private ConfigNode.@Nullable Section root;
    private int documents;

    private YamlReader(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** A section or list that is being read, and the key in a section that waits for its value. */
    private static final class Open {
        final ConfigNode node;
        final Optional<Anchor> anchor;

        @Nullable
        String key;

        @Nullable
        Origin keyOrigin;

        Open(ConfigNode node, Optional<Anchor> anchor) {
            this.node = node;
            this.anchor = anchor;
        }
    }

    /**
     * Reads a document.
     *
     * @param source how the document is called in messages
     * @param text the YAML
     * @param problems takes what is wrong
     * @return the top section, empty when the document is empty or no section
     */
    static ConfigNode.Section read(String source, String text, Problems problems) {
        YamlReader reader = new YamlReader(source, problems);
        LoadSettings settings = LoadSettings.builder().setLabel(source).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!reader.accept(event)) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            reader.problem(e.getProblemMark(), "not YAML: " + e.getProblem(), SYNTAX_REMEDY);
        } catch (YamlEngineException e) {
            reader.problem(Optional.empty(), "not YAML: " + e.getMessage(), SYNTAX_REMEDY);
        }
        ConfigNode.Section root = reader.root;
        return root == null ? new ConfigNode.Section(new Origin(source, 1, 1)) : root;
    }

    /** Takes one event; false stops reading. */
    private boolean accept(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> documents++;
            case MappingStart -> begin((NodeEvent) event, new ConfigNode.Section(origin(event)));
            case SequenceStart -> begin((NodeEvent) event, new ConfigNode.Items(origin(event)));
            case MappingEnd, SequenceEnd -> end();
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            default -> {}
        }
        if (documents > 1) {
            problem(
                    event.getStartMark(),
                    "a second document starts here",
                    "Keep one document in a file; remove the line '---'.");
            return false;
        }
        if (open.size() > MAX_DEPTH) {
            problem(event.getStartMark(), "nested deeper than " + MAX_DEPTH, "Check the brackets and the indentation.");
            return false;
        }
        return true;
    }

    private void begin(NodeEvent event, ConfigNode node) {
        event.getAnchor().ifPresent(anchor -> anchors.remove(anchor.getValue()));
        put(node, event);
        open.push(new Open(node, event.getAnchor()));
    }

    private void end() {
        Open ended = open.pop();
        ended.anchor.ifPresent(anchor -> anchors.put(anchor.getValue(), ended.node));
    }

    private void scalar(ScalarEvent event) {
        ConfigNode node = new ConfigNode.Scalar(event.getValue(), event.isPlain(), origin(event));
        put(node, event);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    }

    private void alias(AliasEvent event) {
        ConfigNode node = anchors.get(event.getAlias().getValue());
        if (node == null) {
            problem(
                    event.getStartMark(),
                    "*" + event.getAlias().getValue() + " refers to nothing that is complete before it",
                    "Define the anchor earlier, or write the value out.");
            put(new ConfigNode.Scalar("", true, origin(event)), event);
            return;
        }
        put(node, event);
    }

    private void put(ConfigNode node, NodeEvent event) {
        Open parent = open.peek();
        if (parent == null) {
            putRoot(node);
        } else if (parent.node instanceof ConfigNode.Items list) {
            list.items().add(node);
        } else if (parent.node instanceof ConfigNode.Section section) {
            putInSection(parent, section, node, event);
        }
    }

    private void putRoot(ConfigNode node) {
        if (node instanceof ConfigNode.Section section) {
            root = section;
        } else if (!(node instanceof ConfigNode.Scalar scalar && scalar.isNull())) {
            problems.add(
                    node.origin(),
                    "",
                    "the file holds " + node.kind() + ", not sections",
                    "Start with a section such as 'run:'; './tradewind config explain' lists them.");
        }
    }

    private void putInSection(Open parent, ConfigNode.Section section, ConfigNode node, NodeEvent event) {
        String key = parent.key;
        Origin keyOrigin = parent.keyOrigin;
        if (key != null && keyOrigin != null) {
            parent.key = null;
            addEntry(section, key, new ConfigNode.Entry(keyOrigin, node));
            return;
        }
        if (node instanceof ConfigNode.Scalar scalar) {
            parent.key = scalar.text();
        } else {
            problem(
                    event.getStartMark(),
                    node.kind() + " stands where a key belongs",
                    "Write a plain word as the key.");
            parent.key = "";
        }
        parent.keyOrigin = node.origin();
    }

    private void addEntry(ConfigNode.Section section, String key, ConfigNode.Entry entry) {
        ConfigNode.Entry first = section.entries().putIfAbsent(key, entry);
        if (first != null) {
            problems.add(
                    entry.keyOrigin(),
                    "",
                    "the key '" + key + "' is written twice in one section, first at " + first.keyOrigin(),
                    "Keep one of the two.");
        }
    }

    private Origin origin(Event event) {
        return origin(event.getStartMark());
    }

    private Origin origin(Optional<Mark> mark) {
        return mark.map(at -> new Origin(source, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> Origin.of(source));
    }

    private void problem(Optional<Mark> mark, String what, String remedy) {
        problems.add(origin(mark), "", what, remedy);
    }
}
