// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.RExpression.Call;
import io.tradewind.app.eval.indicator.RExpression.Symbol;
import io.tradewind.app.eval.indicator.RExpression.Text;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of constant expressions; a name that ends in a number, such as {@code n20}, is that number unless a parameter. */
final class RConstants {

    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z._]+?(\\d+)");

    private final ObjectNode params;

    RConstants(ObjectNode params) {
        this.params = params;
    }

    /** A Double, a String or a List of Double. */
    Object value(RExpression expression) {
        return switch (expression) {
            case RExpression.Numeral number -> number.value();
            case Text text -> text.value();
            case Symbol symbol -> named(symbol.name());
            case Call call when call.function().equals("c") -> list(call);
            case Call call when call.function().equals(":") -> sequence(number(call.at(0)), number(call.at(1)));
            case Call call -> arithmetic(call);
            case RExpression.Missing missing -> throw notConstant(missing);
        };
    }

    double number(RExpression expression) {
        if (value(expression) instanceof Double number) {
            return number;
        }
        throw notConstant(expression);
    }

    boolean isConstant(RExpression expression) {
        return switch (expression) {
            case RExpression.Numeral number -> true;
            case Text text -> true;
            case Symbol symbol -> isNamed(symbol.name());
            case Call call ->
                "c+-*/^:".contains(call.function())
                        && call.arguments().stream().allMatch(each -> isConstant(each.value()));
            case RExpression.Missing missing -> false;
        };
    }

    private boolean isNamed(String name) {
        return switch (name) {
            case "TRUE", "T", "FALSE", "F" -> true;
            default -> params.path(name).isNumber() || NUMBERED.matcher(name).matches();
        };
    }

    private Object named(String name) {
        return switch (name) {
            case "TRUE", "T" -> 1.0;
            case "FALSE", "F" -> 0.0;
            default -> parameterOrNumber(name);
        };
    }

    private Object parameterOrNumber(String name) {
        JsonNode parameter = params.path(name);
        if (parameter.isNumber()) {
            return parameter.doubleValue();
        }
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? (Object) Double.valueOf(matcher.group(1)) : name;
    }

    private List<Double> list(Call call) {
        List<Double> values = new ArrayList<>();
        for (RExpression.Argument argument : call.arguments()) {
            if (value(argument.value()) instanceof List<?> inner) {
                inner.forEach(each -> values.add((Double) each));
            } else {
                values.add(number(argument.value()));
            }
        }
        return values;
    }

    private static List<Double> sequence(double from, double to) {
        List<Double> values = new ArrayList<>();
        for (double x = from; from <= to ? x <= to : x >= to; x += from <= to ? 1 : -1) {
            values.add(x);
        }
        return values;
    }

    private Object arithmetic(Call call) {
        if (call.arguments().size() == 1 && call.function().equals("-")) {
            return -number(call.at(0));
        }
        if (call.arguments().size() != 2) {
            throw notConstant(call);
        }
        double left = number(call.at(0));
        double right = number(call.at(1));
        return switch (call.function()) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "^" -> StrictMath.pow(left, right);
            default -> throw notConstant(call);
        };
    }

    private static UnsupportedCaseException notConstant(RExpression expression) {
        return new UnsupportedCaseException("'" + expression.text() + "' is no constant");
    }
}
