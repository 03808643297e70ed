// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation, and what is written in them. */
final class Documents {
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```");

    private Documents() {}

    static Path root() {
        String stated = System.getProperty("tradewind.root");
        Path folder = Path.of(stated == null ? "" : stated).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String text(String page) throws IOException {
        return Files.readString(root().resolve(page));
    }

    /** All pages, relative to the root. */
    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
        try (Stream<Path> files = Files.walk(root().resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> root().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    /** What stands between single backticks, in the order of its first appearance. */
    static Set<String> codeSpans(String markdown) {
        Set<String> spans = new LinkedHashSet<>();
        Matcher span = CODE_SPAN.matcher(FENCE.matcher(markdown).replaceAll(""));
        while (span.find()) {
            spans.add(span.group(1));
        }
        return spans;
    }

    /** The bodies of the fenced blocks of a language. */
    static List<String> fences(String markdown, String language) {
        return FENCE.matcher(markdown)
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2))
                .toList();
    }
}
