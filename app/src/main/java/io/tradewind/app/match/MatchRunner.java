// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.app.cli.MatchCommand;
import io.tradewind.domain.port.RequestException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs a script: reads it once to its end for errors, then again into the engine. */
public final class MatchRunner implements MatchCommand.Runner {
    /** Creates a runner. */
    public MatchRunner() {}

    @Override
    public void run(MatchCommand.Request request) throws IOException {
        Path file = request.instrument().orElse(null);
        MatchInstrument instrument = file == null ? MatchInstrument.DEFAULT : MatchInstrument.read(file);
        Path out = request.out().orElse(null);
        if (out != null) {
            distinct(out, request.script(), "the script");
            distinct(out, file, "the instrument file");
        }
        check(request.script());
        if (out == null) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(request.screen(), StandardCharsets.UTF_8));
            match(request.script(), instrument, writer);
            writer.flush();
        } else {
            EventFile.write(out, writer -> match(request.script(), instrument, writer));
        }
    }

    private static void distinct(Path out, @Nullable Path input, String what) throws IOException {
        if (input != null && Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
            throw new RequestException("--out " + out + " is " + what + " itself. Name another file for the events.");
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

    private static void match(Path script, MatchInstrument instrument, Writer writer) throws IOException {
        ScriptPlayer player = new ScriptPlayer(instrument, writer);
        try (ScriptReader reader = new ScriptReader(script)) {
            for (ScriptRow row = reader.next(); row != null; row = reader.next()) {
                player.play(row);
            }
        }
    }
}
