/**
 * The servers and services that are measured, and the ledger's database, which is checked after
 * each side.
 */
@NullMarked
package io.finlego.benchmarks.stand;

import org.jspecify.annotations.NullMarked;
