"use client";

export { RoomError as default } from "@/components/browse/room-error";
