// SPDX-License-Identifier: Apache-2.0
/** Tests of the table reader. */
@NullMarked
package io.tradewind.research.audit.table;

import org.jspecify.annotations.NullMarked;
