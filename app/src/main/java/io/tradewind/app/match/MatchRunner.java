// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.app.cli.MatchCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Runs a script: reads it once to its end for errors, then again into the engine. */
public final class MatchRunner implements MatchCommand.Runner {
    /** Creates a runner. */
    public MatchRunner() {}

    @Override
    public void run(MatchCommand.Request request) throws IOException {
        Path file = request.instrument().orElse(null);
        MatchInstrument instrument = file == null ? MatchInstrument.DEFAULT : MatchInstrument.read(file);
        check(request.script());
        Path out = request.out().orElse(null);
        if (out == null) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(request.screen(), StandardCharsets.UTF_8));
            match(request.script(), instrument, writer);
            writer.flush();
        } else {
            replace(out.toAbsolutePath(), request.script(), instrument);
        }
    }

    private static void check(Path script) throws IOException {
        try (ScriptReader reader = new ScriptReader(script)) {
            ScriptRow row = reader.next();
            while (row != null) {
                row = reader.next();
            }
        }
    }

    private static void replace(Path out, Path script, MatchInstrument instrument) throws IOException {
        Path folder = Objects.requireNonNull(out.getParent(), "an absolute path of a file has a folder");
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "match", ".unfinished");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                match(script, instrument, writer);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void match(Path script, MatchInstrument instrument, Writer writer) throws IOException {
        ScriptPlayer player = new ScriptPlayer(instrument, writer);
        try (ScriptReader reader = new ScriptReader(script)) {
            for (ScriptRow row = reader.next(); row != null; row = reader.next()) {
                player.play(row);
            }
        }
    }
}
