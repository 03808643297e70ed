// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.dependence;

import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.dependence.Rotation;
import io.tradewind.quant.dependence.fit.CopulaFamily;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A family and a rotation from a name such as {@code clayton}, {@code survclayton}, {@code rot90gumbel} or {@code joe270}.
 *
 * @param family that is named
 * @param rotation that is named, none by default
 */
record CopulaNames(CopulaFamily family, Rotation rotation) {
    private static final Pattern NAME =
            Pattern.compile("(surv|rotated|rot)?[_ ]?(90|180|270)?[_ ]?([a-z]+?)(?:copula)?[_ ]?(90|180|270)?");

    static CopulaNames of(String name) {
        Matcher matcher = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw unknown(name);
        }
        String angle = matcher.group(2) != null ? matcher.group(2) : matcher.group(4);
        boolean turned = matcher.group(1) != null;
        Rotation rotation = angle == null ? turned ? Rotation.BY_180 : Rotation.NONE : Rotation.valueOf("BY_" + angle);
        CopulaFamily family = switch (matcher.group(3)) {
            case "normal", "gaussian", "gauss" -> CopulaFamily.GAUSSIAN;
            case "t", "student" -> CopulaFamily.STUDENT;
            case "clayton" -> CopulaFamily.CLAYTON;
            case "gumbel" -> CopulaFamily.GUMBEL;
            case "frank" -> CopulaFamily.FRANK;
            case "joe" -> CopulaFamily.JOE;
            default -> throw unknown(name);
        };
        return new CopulaNames(family, rotation);
    }

    private static UnsupportedCaseException unknown(String name) {
        return new UnsupportedCaseException("copula '" + name + "' has no counterpart");
    }
}
