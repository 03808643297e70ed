// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern OWN_FILE = Pattern.compile("(docs|samples)/[\\w./-]+\\.\\w+");
    private static final Pattern DECISION = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");

    static Stream<String> pages() throws IOException {
        return Documents.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldLinkOnlyToFilesThatExist(String page) throws IOException {
        assertThat(deadLinks(page, Documents.text(page))).as("links of " + page).isEmpty();
    }

    @Test
    void shouldFindDeadLink() {
        assertThat(deadLinks("README.md", "[a](docs/no-such-page.md#part) and `samples/no-such-file.yaml`"))
                .containsExactly("docs/no-such-page.md", "samples/no-such-file.yaml");
        assertThat(deadLinks("docs/glossary.md", "[a](../README.md) [b](https://example.org/x) [c](#here)"))
                .isEmpty();
    }

    @Test
    void shouldNumberDecisionsWithoutGapsAndListThem() throws IOException {
        List<String> decisions;
        try (Stream<Path> files = Files.list(Documents.root().resolve("docs/adr"))) {
            decisions = files.map(file -> file.getFileName().toString())
                    .filter(name -> DECISION.matcher(name).matches())
                    .sorted()
                    .toList();
        }
        String index = Documents.text("docs/adr/README.md");
        for (int i = 0; i < decisions.size(); i++) {
            String decision = decisions.get(i);
            assertThat(decision).startsWith(String.format("%04d-", i + 1));
            assertThat(index).contains("(" + decision + ")");
            assertThat(Documents.text("docs/adr/" + decision))
                    .as(decision)
                    .contains("**Status:**", "## Context", "## Decision", "## Consequence");
        }
        assertThat(decisions).isNotEmpty();
    }

    private static List<String> deadLinks(String page, String markdown) {
        List<String> dead = new ArrayList<>();
        Path folder = Documents.root().resolve(page).getParent();
        Matcher link = LINK.matcher(markdown);
        while (link.find()) {
            String target = link.group(1).replaceFirst("#.*", "");
            boolean elsewhere = target.isEmpty() || target.matches("[a-z]+:.*");
            if (!elsewhere && !Files.exists(folder.resolve(target))) {
                dead.add(target);
            }
        }
        for (String span : Documents.codeSpans(markdown)) {
            Matcher file = OWN_FILE.matcher(span);
            while (file.find()) {
                if (!Files.exists(Documents.root().resolve(file.group()))) {
                    dead.add(file.group());
                }
            }
        }
        return dead;
    }
}
