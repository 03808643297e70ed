// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.domain.port.RequestException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code verify}: all tests, as CI runs them. The launcher does it, because it needs the sources and the build. */
@Command(
        name = "verify",
        description = "Build and run all tests, as CI does (the launcher ./tradewind does this in a source tree).",
        footer = {"", "Example: ./tradewind verify"})
public final class VerifyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new RequestException(
                "'verify' builds the source tree, which the program itself cannot do. Run './tradewind verify' in a clone of the"
                        + " repository, or './mvnw verify' there.");
    }
}
