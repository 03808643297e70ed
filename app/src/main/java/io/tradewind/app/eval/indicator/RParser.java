// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.RExpression.Argument;
import io.tradewind.app.eval.indicator.RExpression.Call;
import io.tradewind.app.eval.indicator.RExpression.Missing;
import io.tradewind.app.eval.indicator.RExpression.Symbol;
import io.tradewind.app.eval.indicator.RExpression.Text;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one call of R: names, numbers, texts, {@code + - * / ^ :}, calls with positional and named arguments, {@code x[, "a"]},
 * {@code x$a}, {@code pkg::name}.
 */
final class RParser {

    private static final String SINGLE = "+-*/^:()[],=$";

    private final List<String> tokens;
    private int next;

    private RParser(List<String> tokens) {
        this.tokens = tokens;
    }

    /**
     * The expression of a text.
     *
     * @throws UnsupportedCaseException when it is more than one expression of the kinds above
     */
    static RExpression parse(String text) {
        RParser parser = new RParser(tokens(text));
        RExpression result = parser.sum();
        if (!parser.peek().isEmpty()) {
            throw new UnsupportedCaseException("the call '" + text + "' is not understood at '" + parser.peek() + "'");
        }
        return result;
    }

    private RExpression sum() {
        RExpression left = product();
        while (peek().equals("+") || peek().equals("-")) {
            left = operation(take(), left, product());
        }
        return left;
    }

    private RExpression product() {
        RExpression left = sequence();
        while (peek().equals("*") || peek().equals("/")) {
            left = operation(take(), left, sequence());
        }
        return left;
    }

    private RExpression sequence() {
        RExpression left = signed();
        while (peek().equals(":")) {
            left = operation(take(), left, signed());
        }
        return left;
    }

    private RExpression signed() {
        if (peek().equals("-")) {
            take();
            return new Call("-", List.of(new Argument("", signed())));
        }
        if (peek().equals("+")) {
            take();
            return signed();
        }
        return power();
    }

    private RExpression power() {
        RExpression base = postfix();
        if (peek().equals("^")) {
            return operation(take(), base, signed());
        }
        return base;
    }

    private RExpression postfix() {
        RExpression result = primary();
        while (true) {
            switch (peek()) {
                case "(" -> result = call(result);
                case "[" -> result = selection(result);
                case "$" -> {
                    take();
                    result = operation("[", result, new Text(plain(take())));
                }
                default -> {
                    return result;
                }
            }
        }
    }

    private RExpression primary() {
        String token = take();
        if (token.equals("(")) {
            RExpression inside = sum();
            expect(")");
            return inside;
        }
        if (token.startsWith("\"")) {
            return new Text(plain(token));
        }
        char first = token.isEmpty() ? ' ' : token.charAt(0);
        if (Character.isDigit(first) || (first == '.' && token.length() > 1 && Character.isDigit(token.charAt(1)))) {
            return new RExpression.Numeral(number(token));
        }
        if (Character.isLetter(first) || first == '.') {
            return new Symbol(token);
        }
        throw new UnsupportedCaseException("the call is not understood at '" + token + "'");
    }

    private static double number(String token) {
        try {
            return Double.parseDouble(token.endsWith("L") ? token.substring(0, token.length() - 1) : token);
        } catch (NumberFormatException e) {
            throw new UnsupportedCaseException("'" + token + "' is no number (" + e.getMessage() + ")");
        }
    }

    private RExpression call(RExpression function) {
        if (!(function instanceof Symbol symbol)) {
            throw new UnsupportedCaseException("a call of '" + function.text() + "' is not understood");
        }
        take();
        return new Call(symbol.name(), arguments(")"));
    }

    private RExpression selection(RExpression of) {
        take();
        boolean isDouble = peek().equals("[");
        if (isDouble) {
            take();
        }
        List<Argument> all = new ArrayList<>();
        all.add(new Argument("", of));
        all.addAll(arguments("]"));
        if (isDouble) {
            expect("]");
        }
        return new Call("[", all);
    }

    private List<Argument> arguments(String end) {
        List<Argument> arguments = new ArrayList<>();
        while (!peek().equals(end)) {
            arguments.add(argument(end));
            if (!peek().equals(",")) {
                break;
            }
            take();
            if (peek().equals(end)) {
                arguments.add(new Argument("", new Missing()));
            }
        }
        expect(end);
        return arguments;
    }

    private Argument argument(String end) {
        if (peek().equals(",") || peek().equals(end)) {
            return new Argument("", new Missing());
        }
        boolean named = next + 1 < tokens.size() && tokens.get(next + 1).equals("=");
        if (!named) {
            return new Argument("", sum());
        }
        String name = plain(take());
        take();
        return new Argument(name, sum());
    }

    private static RExpression operation(String sign, RExpression left, RExpression right) {
        return new Call(sign, List.of(new Argument("", left), new Argument("", right)));
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new UnsupportedCaseException("the call lacks a '" + token + "'");
        }
    }

    private static String plain(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c == '"' || c == '\'') {
                end = text.indexOf(c, i + 1) + 1;
                if (end == 0) {
                    throw new UnsupportedCaseException("the call '" + text + "' has an open quote");
                }
                tokens.add('"' + text.substring(i + 1, end - 1) + '"');
            } else if (isWord(c)) {
                end = endOfWord(text, i);
                tokens.add(withoutPackage(text.substring(i, end)));
            } else if (SINGLE.indexOf(c) >= 0) {
                tokens.add(String.valueOf(c));
            } else if (!Character.isWhitespace(c)) {
                throw new UnsupportedCaseException("the call '" + text + "' is not understood at '" + c + "'");
            }
            i = end;
        }
        return tokens;
    }

    /** A word may name its package, {@code TTR::EMA}, and a number may have an exponent, {@code 1e-8}. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean packageSign = text.startsWith("::", end) && Character.isLetter(text.charAt(start));
            boolean exponentSign = (c == '-' || c == '+')
                    && Character.isDigit(text.charAt(start))
                    && Character.toLowerCase(text.charAt(end - 1)) == 'e';
            if (packageSign) {
                end += 2;
            } else if (isWord(c) || exponentSign) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private static String withoutPackage(String word) {
        int colons = word.lastIndexOf("::");
        return colons < 0 ? word : word.substring(colons + 2);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }
}
