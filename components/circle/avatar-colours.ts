export const IVORY = "#f7f0e4";
export const BRASS = "#e3b04b";
export const CORAL = "#e57f5c";
export const SKY = "#a5d0d3";
export const NIGHT = "#171310";
