/**
 * The types that all modules share, such as money, ids and decisions. This module uses no
 * framework.
 */
@NullMarked
package io.finlego.kernel;

import org.jspecify.annotations.NullMarked;
