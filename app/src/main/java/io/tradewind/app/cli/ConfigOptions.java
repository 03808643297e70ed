// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.port.RequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a configuration: files, {@code --config} and {@code --set}. */
public final class ConfigOptions {
    @Parameters(paramLabel = "CONFIG", arity = "0..*", description = "Configuration file; several merge, later wins.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "One more configuration file, after the others; may repeat.")
    private List<Path> more = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set one key over all files, for example strategies.0.fast=20; may repeat.")
    private List<String> settings = new ArrayList<>();

    /**
     * Loads the configuration that the arguments name.
     *
     * @param environment variables; those that start with {@code TRADEWIND__} set keys
     * @return the validated configuration
     */
    public Config load(Map<String, String> environment) {
        if (files.isEmpty() && more.isEmpty()) {
            throw new RequestException(
                    "No configuration named. Give a YAML file, for example samples/quickstart.yaml.");
        }
        ConfigLoader loader = new ConfigLoader();
        files.forEach(loader::file);
        more.forEach(loader::file);
        loader.environment(environment);
        settings.forEach(loader::set);
        return loader.load();
    }
}
