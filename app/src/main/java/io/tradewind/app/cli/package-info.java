// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: arguments in, exit code out.
 *
 * <p>Reach for it to add a command or to change what every command does alike. Open {@link io.tradewind.app.cli.Cli} (how
 * arguments run and errors end), {@link io.tradewind.app.cli.Terminal} (the streams) and {@link
 * io.tradewind.app.cli.BacktestCommand} (a command with its port).
 *
 * <p>Promises: with {@code --json} one document on standard output and nothing else; progress and errors on standard error;
 * exit codes as in {@link io.tradewind.app.cli.ExitCode}; an error is one paragraph; a command knows its port, never the
 * wiring behind it.
 */
@NullMarked
package io.tradewind.app.cli;

import org.jspecify.annotations.NullMarked;
