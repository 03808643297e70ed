// SPDX-License-Identifier: Apache-2.0
/**
 * Every indicator by the name and parameters of the program it is known from.
 *
 * <p>Reach for it when a name comes from outside: a configuration, a reference case, a page of documentation. Open
 * {@link io.tradewind.quant.indicator.catalog.Definition} first; there is one list of definitions per family of a program.
 *
 * <p>Promises: no search at run time, the lists are explicit; wrong names, types and ranges are refused with an
 * {@link java.lang.IllegalArgumentException} that names the indicator and the parameter.
 */
@NullMarked
package io.tradewind.quant.indicator.catalog;

import org.jspecify.annotations.NullMarked;
