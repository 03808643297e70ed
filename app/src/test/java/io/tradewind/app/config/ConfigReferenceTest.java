// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.config.key.ConfigKey;
import io.tradewind.app.config.key.ConfigKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigReferenceTest {
    private static Path root() {
        String stated = System.getProperty("tradewind.root");
        Path folder = Path.of(stated == null ? "" : stated).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("samples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void shouldKeepReferencePageUpToDateWithCatalogue() throws IOException {
        assertThat(Files.readString(root().resolve("docs/configuration.md")))
                .as("run: ./tradewind config explain --markdown > docs/configuration.md")
                .isEqualTo(ConfigReference.markdown());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldAcceptSample(Path sample) {
        Config config = new ConfigLoader().file(sample).load();
        assertThat(new ConfigLoader().text("again", config.toYaml()).load()).isEqualTo(config);
    }

    @Test
    void shouldGiveEveryKeyAMeaningAnOwnerAndAValidDefault() {
        Set<String> paths = new HashSet<>();
        for (ConfigKey key : ConfigKeys.all()) {
            assertThat(paths.add(key.path())).as(key.path() + " is unique").isTrue();
            assertThat(key.meaning()).as(key.path()).endsWith(".");
            assertThat(key.owner()).as(key.path()).isNotBlank();
            String text = key.defaultText();
            if (text != null) {
                assertThat(key.rule().canonical(text)).as(key.path()).isEqualTo(text);
            }
        }
    }

    @Test
    void shouldFindKeysBySectionAndIgnoreIndices() {
        assertThat(ConfigKeys.find("strategies.0.sizing.model"))
                .singleElement()
                .extracting(ConfigKey::path)
                .isEqualTo("strategies[].sizing.model");
        assertThat(ConfigKeys.find("risk")).hasSize(40);
        assertThat(ConfigKeys.find("nonsense")).isEmpty();
        assertThat(ConfigKeys.nearest("run.sed")).contains("run.seed");
    }

    @Test
    void shouldDescribeTreeAsJsonSchema() {
        Map<String, Object> schema = ConfigReference.jsonSchema();
        assertThat(schema)
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .containsEntry("additionalProperties", false)
                .containsEntry("required", List.of("venues", "strategies"));
        assertThat(schema.toString()).contains("anyOf").contains("exclusiveMinimum");
    }
}
