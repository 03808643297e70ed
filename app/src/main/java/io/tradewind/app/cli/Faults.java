// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.app.thread.CancelledException;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns an exception into an exit code and one paragraph. */
final class Faults {
    private Faults() {}

    static int exitCode(Throwable error) {
        if (find(error, RequestException.class) != null) {
            return ExitCode.WRONG_REQUEST;
        }
        return find(error, CancelledException.class) != null ? ExitCode.INTERRUPTED : ExitCode.FAULT;
    }

    static String paragraph(Throwable error) {
        RequestException request = find(error, RequestException.class);
        if (request != null) {
            return messageOf(request);
        }
        CancelledException cancelled = find(error, CancelledException.class);
        if (cancelled != null) {
            return messageOf(cancelled);
        }
        IOException io = find(error, IOException.class);
        if (io != null) {
            return "Reading or writing failed: " + describe(io)
                    + ". Check that the path exists, that you may access it and that the disk has space ('./tradewind doctor').";
        }
        SQLException sql = find(error, SQLException.class);
        if (sql != null) {
            return "The catalog's database failed: " + messageOf(sql)
                    + ". Check the catalog folder ('./tradewind data check') and the disk ('./tradewind doctor').";
        }
        return "Unexpected failure: " + error.getClass().getSimpleName() + ": " + messageOf(error)
                + ". This is a defect or a broken installation; run the command again with --debug and report what it prints.";
    }

    private static String describe(IOException error) {
        String message = messageOf(error);
        return switch (error) {
            case NoSuchFileException missing -> "no such file or folder: " + message;
            case AccessDeniedException denied -> "no permission for " + message;
            case FileAlreadyExistsException exists -> message + " exists already";
            default -> message;
        };
    }

    private static String messageOf(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? "no details" : message;
    }

    private static <T extends Throwable> @Nullable T find(Throwable error, Class<T> type) {
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
