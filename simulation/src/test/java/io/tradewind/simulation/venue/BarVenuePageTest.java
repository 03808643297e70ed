// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of rules names a test for each example. */
class BarVenuePageTest {
    private static final Pattern EXAMPLE = Pattern.compile("`(\\w+Test)\\.(should\\w+)`");

    @Test
    void shouldFindEveryTestThatThePageNames() throws IOException {
        String root = System.getProperty("tradewind.root");
        assumeTrue(root != null, "tradewind.root is not set: run through Maven to check docs/bar-venue.md");
        Map<String, String> sources = new TreeMap<>();
        for (String module : new String[] {"simulation", "research"}) {
            addTests(Path.of(root, module, "src", "test", "java"), sources);
        }
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of(root, "docs", "bar-venue.md")));
        int found = 0;
        for (; example.find(); found++) {
            assertThat(sources).as(example.group()).containsKey(example.group(1));
            assertThat(sources.get(example.group(1))).as(example.group()).contains("void " + example.group(2) + "(");
        }
        assertThat(found).as("examples on the page").isGreaterThan(40);
    }

    private static void addTests(Path folder, Map<String, String> sources) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
    }
}
