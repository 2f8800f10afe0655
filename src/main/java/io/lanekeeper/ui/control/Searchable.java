package io.lanekeeper.ui.control;

/** Something that can be searched for a text. FX thread only. */
public interface Searchable {
    /** Sets all off that does not have the text in it; an empty text sets nothing off. */
    void search(String text);

    /** Goes to the next match; tells which it is, e.g. "3 of 17". Empty when there is none. */
    String next();

    /** Goes to the match before. */
    String previous();
}
