// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import java.util.List;
import java.util.stream.Collectors;

/** An expression of R, as far as calls of indicators use them. */
sealed interface RExpression {

    /** The expression as text that {@link RParser} reads again. */
    String text();

    /** A number. */
    record Numeral(double value) implements RExpression {
        @Override
        public String text() {
            return Double.toString(value);
        }
    }

    /** A quoted text. */
    record Text(String value) implements RExpression {
        @Override
        public String text() {
            return '"' + value + '"';
        }
    }

    /** A name. */
    record Symbol(String name) implements RExpression {
        @Override
        public String text() {
            return name;
        }
    }

    /** A call; operators are calls of their sign, {@code [}, {@code [[} and {@code $} of theirs. */
    record Call(String function, List<Argument> arguments) implements RExpression {

        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** An argument by position, names ignored. */
        RExpression at(int index) {
            return arguments.get(index).value();
        }

        @Override
        public String text() {
            String inside = arguments.stream().map(Argument::text).collect(Collectors.joining(", "));
            return switch (function) {
                case "[", "[[", "$" -> selection();
                case "+", "-", "*", "/", "^", ":" -> operation();
                default -> function + "(" + inside + ")";
            };
        }

        private String operation() {
            return arguments.size() == 1
                    ? "(" + function + at(0).text() + ")"
                    : "(" + at(0).text() + function + at(1).text() + ")";
        }

        private String selection() {
            String inside = arguments.stream().skip(1).map(Argument::text).collect(Collectors.joining(", "));
            return at(0).text() + "[" + inside + "]";
        }
    }

    /** Nothing, as the rows in {@code x[, 1]}. */
    record Missing() implements RExpression {
        @Override
        public String text() {
            return "";
        }
    }

    /** An argument of a call; the name is empty when it has none. */
    record Argument(String name, RExpression value) {
        String text() {
            return name.isEmpty() ? value.text() : name + " = " + value.text();
        }
    }
}
