package dev.winnow.internal.read;

import java.io.Serializable;

/**
 * How much of an input is read.
 *
 * @param length the most characters
 * @param blocks the most blocks
 */
public record Limits(int length, int blocks) implements Serializable {}
