// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.ConfigKeys;
import io.tradewind.app.config.key.FaultPlanKeys;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the sources of a configuration and validates the result: files in the order given, then the environment, then
 * single settings; later wins.
 */
public final class ConfigLoader {
    /** Bytes of the largest file accepted. */
    public static final long MAX_FILE_BYTES = 1 << 20;

    private record Document(String source, String text) {}

    private final List<Document> documents = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> settings = new ArrayList<>();

    /**
     * Adds a file.
     *
     * @param file YAML in UTF-8
     * @return this loader
     * @throws RequestException when the file is missing, a folder, too large or no UTF-8
     * @throws UncheckedIOException when reading fails
     */
    public ConfigLoader file(Path file) {
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? "is a folder, not a file" : "does not exist";
            throw new RequestException("Configuration file " + file + " " + what
                    + ". Give the path of a YAML file; samples lie in samples/.");
        }
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new RequestException("Configuration file " + file
                        + " is larger than 1 MiB. Is it a data file? Give a YAML configuration.");
            }
            return text(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new RequestException("Configuration file " + file + " is not UTF-8 text. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read configuration file " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Adds a document from memory.
     *
     * @param source how it is called in messages
     * @param yaml its text
     * @return this loader
     */
    public ConfigLoader text(String source, String yaml) {
        documents.add(new Document(source, yaml));
        return this;
    }

    /**
     * Adds the variables that start with {@code TRADEWIND__}; all others are left alone.
     *
     * @param variables environment, for example {@code System.getenv()}
     * @return this loader
     */
    public ConfigLoader environment(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (name.startsWith(Overlay.ENVIRONMENT_PREFIX)) {
                environment.put(name, value);
            }
        });
        return this;
    }

    /**
     * Sets one key, over all files and the environment.
     *
     * @param assignment {@code section.key=value}; list items by index, {@code strategies.0.fast=20}
     * @return this loader
     */
    public ConfigLoader set(String assignment) {
        settings.add(assignment);
        return this;
    }

    /**
     * Validates the files as a fault plan, the file that {@code chaos --plan} reads.
     *
     * @return the plan, defaults filled
     * @throws ConfigException with all problems when there are any
     */
    public Config loadFaultPlan() {
        Problems problems = new Problems();
        ConfigNode.Section root = merged(problems);
        Config plan = new Config("", new Validator(FaultPlanKeys.tree(), problems).validate(root));
        problems.throwIfAny();
        return plan;
    }

    /**
     * Merges and validates.
     *
     * @return the effective configuration, defaults filled
     * @throws ConfigException with all problems when there are any
     */
    public Config load() {
        Problems problems = new Problems();
        ConfigNode.Section root = merged(problems);
        Config config = new Config("", new Validator(ConfigKeys.tree(), problems).validate(root));
        new ConfigRules(config, problems).check();
        problems.throwIfAny();
        return config;
    }

    /** The merged tree of all sources; throws when one of them cannot be read. */
    private ConfigNode.Section merged(Problems problems) {
        String first =
                documents.isEmpty() ? "configuration" : documents.getFirst().source();
        ConfigNode.Section root = new ConfigNode.Section(new Origin(first, 1, 1));
        Overlay overlay = new Overlay(root, problems);
        documents.forEach(document -> overlay.merge(YamlReader.read(document.source(), document.text(), problems)));
        environment.forEach(overlay::environment);
        settings.forEach(overlay::set);
        // A document that is not YAML hides keys, so that checking the rest would only blame the innocent.
        problems.throwIfAny();
        return root;
    }
}
