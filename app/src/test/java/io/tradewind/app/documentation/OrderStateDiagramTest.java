// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the state diagrams of the documentation to the table of the program. */
class OrderStateDiagramTest {
    private static final String PAGE = "docs/path-of-an-order.md";
    private static final Pattern ARROW = Pattern.compile("\\s*(\\S+) --> (\\S+)(?: : (.+))?");
    private static final Pattern GROUP = Pattern.compile("(?s)state (\\w+) \\{\\s*(.*?)\\s*}");

    @Test
    void shouldDrawExactlyTheTransitionsOfTheTable() throws IOException {
        assertThat(drawn()).containsExactlyInAnyOrderElementsOf(inTable()).doesNotHaveDuplicates();
    }

    @Test
    void shouldDrawExactlyTheTerminalStatesAsEnds() throws IOException {
        Set<String> ends = new TreeSet<>();
        for (String[] arrow : arrows()) {
            if (arrow[1].equals("[*]")) {
                ends.add(arrow[0]);
            }
        }
        Set<String> terminal = new TreeSet<>();
        for (OrderState state : OrderState.values()) {
            if (state.isTerminal()) {
                terminal.add(state.name());
            }
        }
        assertThat(ends).isEqualTo(terminal);
    }

    /** The diagrams are drawn by {@link #drawing()}, not by hand: what the page has must be exactly that. */
    @Test
    void shouldShowTheDiagramsThatTheTableDraws() throws IOException {
        Path copy = Documents.root().resolve("app/target/order-states.md");
        Files.writeString(copy, drawing());
        assertThat(Documents.text(PAGE))
                .as("the state diagrams of " + PAGE + "; put the text of app/target/order-states.md there")
                .contains(drawing());
    }

    private static String drawing() {
        List<OrderState> working = new ArrayList<>();
        for (OrderState state : OrderState.values()) {
            if (state.next(OrderEvent.LOSE_TRACK) != null) {
                working.add(state);
            }
        }
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> CREATED\n");
        List<OrderEvent> common = new ArrayList<>();
        Map<String, String> outside = new LinkedHashMap<>();
        for (OrderEvent event : OrderEvent.values()) {
            Set<String> targets = new TreeSet<>();
            working.forEach(state -> targets.add(String.valueOf(state.next(event))));
            if (targets.size() == 1 && !targets.contains("null")) {
                common.add(event);
                add(outside, "WORKING", targets.iterator().next(), event);
            }
        }
        Map<String, String> inside = new LinkedHashMap<>();
        for (OrderState from : OrderState.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                OrderState to = from.next(event);
                if (to != null && !(working.contains(from) && common.contains(event))) {
                    add(working.contains(from) && working.contains(to) ? inside : outside, from.name(), to.name(), event);
                }
            }
        }
        text.append("    state WORKING {\n");
        working.forEach(state -> text.append("        ").append(state).append('\n'));
        text.append("    }\n");
        outside.forEach((arrow, events) -> text.append("    " + arrow + " : " + events + "\n"));
        for (OrderState state : OrderState.values()) {
            text.append(state.isTerminal() ? "    " + state + " --> [*]\n" : "");
        }
        text.append("```\n\nAmong the six, besides:\n\n```mermaid\nstateDiagram-v2\n");
        inside.forEach((arrow, events) -> text.append("    " + arrow + " : " + events + "\n"));
        return text.append("```\n").toString();
    }

    private static void add(Map<String, String> arrows, String from, String to, OrderEvent event) {
        arrows.merge(from + " --> " + to, event.name(), (before, next) -> before + ", " + next);
    }

    private static List<String> inTable() {
        List<String> transitions = new ArrayList<>();
        for (OrderState from : OrderState.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                OrderState to = from.next(event);
                if (to != null) {
                    transitions.add(transition(from.name(), event.name(), to.name()));
                }
            }
        }
        return transitions;
    }

    /** Arrows from or to [*] are beginnings and ends; an arrow from a group is one from each of its states. */
    private static List<String> drawn() throws IOException {
        Map<String, List<String>> groups = groups();
        List<String> transitions = new ArrayList<>();
        for (String[] arrow : arrows()) {
            if (arrow[0].equals("[*]") || arrow[1].equals("[*]")) {
                continue;
            }
            for (String from : groups.getOrDefault(arrow[0], List.of(arrow[0]))) {
                for (String event : arrow[2].split(", ", -1)) {
                    transitions.add(transition(from, event, arrow[1]));
                }
            }
        }
        return transitions;
    }

    private static String transition(String from, String event, String to) {
        return from + " --" + event + "--> " + to;
    }

    private static List<String> diagrams() throws IOException {
        return Documents.fences(Documents.text(PAGE), "mermaid").stream()
                .filter(diagram -> diagram.startsWith("stateDiagram"))
                .toList();
    }

    private static List<String[]> arrows() throws IOException {
        List<String[]> arrows = new ArrayList<>();
        for (String diagram : diagrams()) {
            for (String line : diagram.split("\n", -1)) {
                Matcher arrow = ARROW.matcher(line);
                if (arrow.matches()) {
                    String label = arrow.group(3);
                    arrows.add(new String[] {arrow.group(1), arrow.group(2), label == null ? "" : label});
                }
            }
        }
        return arrows;
    }

    private static Map<String, List<String>> groups() throws IOException {
        Map<String, List<String>> groups = new HashMap<>();
        for (String diagram : diagrams()) {
            Matcher group = GROUP.matcher(diagram);
            while (group.find()) {
                groups.put(group.group(1), List.of(group.group(2).split("\\s+", -1)));
            }
        }
        return groups;
    }
}
